package io.strongroom.broker.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedSecretTests {

    @Test
    void isMadeAnewEachTimeAndRecognised() {
        GeneratedSecret one = GeneratedSecret.create("srt_");
        assertThat(one.reveal()).isNotEqualTo(GeneratedSecret.create("srt_").reveal());
        assertThat(GeneratedSecret.isWellFormed("srt_", one.reveal())).isTrue();
        assertThat(GeneratedSecret.isWellFormed("srs_", one.reveal())).isFalse();
    }

    @Test
    void aTypingErrorIsNoticed() {
        String secret = GeneratedSecret.create("srt_").reveal();
        char other = secret.charAt(10) == 'A' ? 'B' : 'A';
        assertThat(GeneratedSecret.isWellFormed("srt_", secret.substring(0, 10) + other + secret.substring(11)))
                .isFalse();
        assertThat(GeneratedSecret.isWellFormed("srt_", secret + "A")).isFalse();
        assertThat(GeneratedSecret.isWellFormed("srt_", "")).isFalse();
    }

    @Test
    void doesNotPrint() {
        GeneratedSecret secret = GeneratedSecret.create("srt_");
        assertThat(secret.toString()).isEqualTo("GeneratedSecret[redacted]");
        assertThat(ShownSecret.of(secret).toString()).isEqualTo("ShownSecret[redacted]");
    }

    @Test
    void itsHashIsTheSameForTheSameText() {
        GeneratedSecret secret = GeneratedSecret.create("srt_");
        assertThat(SecretHash.of(secret.reveal())).isEqualTo(secret.hash());
        assertThat(SecretHash.stored(secret.hash().bytes())).isEqualTo(secret.hash());
        assertThat(SecretHash.of("another")).isNotEqualTo(secret.hash());
    }
}
