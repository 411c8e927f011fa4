package io.strongroom.platform.web.request;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** A list of addresses and CIDR ranges from configuration, such as {@code 127.0.0.1/8,::1}. */
public final class AddressRanges {

    private final List<IpAddressMatcher> ranges;

    private AddressRanges(List<IpAddressMatcher> ranges) {
        this.ranges = ranges;
    }

    /** @throws IllegalArgumentException for what is neither address nor range */
    public static AddressRanges parse(String list) {
        return new AddressRanges(Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(IpAddressMatcher::new)
                .toList());
    }

    public boolean contain(@Nullable String address) {
        try {
            return address != null && ranges.stream().anyMatch(range -> range.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
