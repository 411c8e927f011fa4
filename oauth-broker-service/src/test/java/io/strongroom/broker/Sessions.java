package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;

/** Login sessions as their table holds them. */
public final class Sessions {

    private Sessions() {}

    /** Makes the browser's login older than it is. */
    public static void age(Browser browser, Duration by) {
        try (Connection connection = Database.admin();
                PreparedStatement update = connection.prepareStatement("""
                        update spring_session_attributes a
                        set attribute_bytes = convert_to(
                            regexp_replace(convert_from(attribute_bytes, 'UTF8'), ' (\\d+) ',
                                ' ' || ((regexp_match(convert_from(attribute_bytes, 'UTF8'), ' (\\d+) '))[1]::bigint - ?)::text || ' '),
                            'UTF8')
                        from spring_session s
                        where s.primary_id = a.session_primary_id and s.session_id = ? and attribute_name = 'sign_in'
                        """)) {
            update.setLong(1, by.toSeconds());
            update.setString(2, id(browser));
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String id(Browser browser) {
        String cookie =
                new String(Base64.getDecoder().decode(browser.cookie("strongroom_login")), StandardCharsets.UTF_8);
        return cookie.substring(0, cookie.indexOf('.'));
    }
}
