package io.strongroom.platform.events.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outcome;
import io.strongroom.platform.events.RefusalDetails;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CallerAuthentication;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class RefusalRecorderTests {

    private static final UUID TENANT = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final String CREDENTIAL = "0198c000-0000-7000-8000-00000000000c";
    private static final Caller ADA = new Caller(
            TENANT,
            Caller.Kind.USER,
            UUID.randomUUID().toString(),
            "cli",
            Set.of("member"),
            Set.of(),
            null,
            List.of(),
            null);

    private final List<AccessEvent> committed = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock();
    private final Floods floods = new Floods(clock);
    private final RefusalRecorder recorder = new RefusalRecorder(committed::addAll, floods, meters);

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(ADA, "token"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(
            value = CommonError.class,
            names = {"STEP_UP_REQUIRED", "FORBIDDEN", "NOT_FOUND"})
    void aRefusalIsAnEventOfTheOperationThatWasAskedFor(CommonError code) {
        refuse("reveal", CREDENTIAL, code);

        assertThat(committed).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strongroom.credential.value.revealed");
            assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(event.reason()).isEqualTo(code.code());
            assertThat(event.tenant()).isEqualTo(TENANT);
            assertThat(event.resource()).extracting("type", "uid").containsExactly("credential", CREDENTIAL);
            assertThat(event.environment()).isEqualTo("main");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CommonError.class,
            names = {"VALIDATION_FAILED", "CONFLICT", "UNAUTHENTICATED", "AUDIT_UNAVAILABLE"})
    void mistakesAndOutagesAreNoRefusals(CommonError code) {
        refuse("reveal", CREDENTIAL, code);

        assertThat(committed).isEmpty();
    }

    @Test
    void whatIsNoIdCannotBeSomebodysThing() {
        refuse("reveal", "favicon.ico", CommonError.NOT_FOUND);

        assertThat(committed).isEmpty();
    }

    @Test
    void operationsThatDoNotSaySoAreNotRecorded() {
        refuse("list", CREDENTIAL, CommonError.FORBIDDEN);

        assertThat(committed).isEmpty();
    }

    @Test
    void fromTheSixthOnLikeRefusalsAreCountedAndSummedUpWhenTenSecondsAreOver() {
        for (int i = 0; i < 40; i++) {
            refuse("reveal", CREDENTIAL, CommonError.FORBIDDEN);
        }
        assertThat(committed).hasSize(5);
        assertThat(floods.ended()).isEmpty();

        clock.advance(Floods.WINDOW.toMillis());
        assertThat(floods.ended()).singleElement().satisfies(sum -> {
            assertThat(sum.count()).isEqualTo(35);
            assertThat(sum.refusal().sum(sum.count()).details()).containsEntry("count", 35L);
        });
        refuse("reveal", CREDENTIAL, CommonError.FORBIDDEN);
        assertThat(committed).hasSize(6);
    }

    @Test
    void tryingManyResourcesIsSummedUpToo() {
        for (int i = 0; i < 1000; i++) {
            refuse("reveal", UUID.randomUUID().toString(), CommonError.NOT_FOUND);
        }

        assertThat(committed).hasSize(55);
        clock.advance(Floods.WINDOW.toMillis());
        assertThat(floods.ended()).singleElement().satisfies(sum -> {
            assertThat(sum.count()).isEqualTo(945);
            assertThat(sum.refusal().event().resource()).isNull();
        });
    }

    @Test
    void countsThatAreLeftAtAStopAreRecorded() {
        for (int i = 0; i < 7; i++) {
            refuse("reveal", CREDENTIAL, CommonError.FORBIDDEN);
        }
        recorder.stop();

        assertThat(committed).hasSize(6);
        assertThat(committed.getLast().details()).containsEntry("count", 2L);
    }

    @Test
    void aRefusalThatCannotBeRecordedStaysTheSameRefusalAndIsCounted() {
        var failing = new RefusalRecorder(
                _ -> {
                    throw ProblemException.of(CommonError.AUDIT_UNAVAILABLE, "planted");
                },
                floods,
                meters);

        failing.refused(request("reveal", CREDENTIAL), ProblemException.of(CommonError.FORBIDDEN, "no"));

        assertThat(meters.get("strongroom.refusals.lost").counter().count()).isEqualTo(1);
    }

    @Test
    void whatTheHandlerReadFromTheBodyStandsInTheEvent() {
        MockHttpServletRequest request = request("reveal", CREDENTIAL);
        request.setAttribute(RefusalDetails.ATTRIBUTE, new RefusalDetails("dev", "r-1", "s-1"));

        recorder.refused(request, ProblemException.of(CommonError.FORBIDDEN, "no"));

        assertThat(committed).singleElement().satisfies(event -> {
            assertThat(event.environment()).isEqualTo("dev");
            assertThat(event.run()).isEqualTo("r-1");
            assertThat(event.step()).isEqualTo("s-1");
        });
    }

    @Test
    void itemsOfARequestAreCountedLikeWholeRequests() {
        AccessEvent refused = AccessEvent.of("strongroom.credential.value.resolved")
                .resource(Resource.of("credential", CREDENTIAL))
                .run("r-1")
                .failed(CommonError.FORBIDDEN)
                .build();

        assertThat(recorder.admitted(Collections.nCopies(7, refused))).hasSize(5);
        recorder.stop();

        assertThat(committed).singleElement().satisfies(sum -> {
            assertThat(sum.details()).containsEntry("count", 2L);
            assertThat(sum.run()).isEqualTo("r-1");
        });
    }

    private void refuse(String operation, String credential, ErrorCode code) {
        recorder.refused(request(operation, credential), ProblemException.of(code, "no"));
    }

    private static MockHttpServletRequest request(String operation, String credential) {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, handler(operation));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("c", credential, "e", "main"));
        return request;
    }

    private static HandlerMethod handler(String operation) {
        try {
            return new HandlerMethod(new Operations(), Operations.class.getDeclaredMethod(operation));
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    static final class Operations {

        @RefusalEvent(
                type = "strongroom.credential.value.revealed",
                resourceType = "credential",
                resourceVariable = "c",
                environmentVariable = "e")
        void reveal() {}

        void list() {}
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void advance(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
