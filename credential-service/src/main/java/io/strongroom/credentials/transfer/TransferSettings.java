package io.strongroom.credentials.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param offerLasts how long the receiver of a credential may accept it */
@ConfigurationProperties(prefix = "strongroom.transfer", ignoreUnknownFields = false)
record TransferSettings(@DefaultValue("7d") Duration offerLasts) {}
