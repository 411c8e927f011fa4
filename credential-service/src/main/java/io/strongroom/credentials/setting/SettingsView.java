package io.strongroom.credentials.setting;

/**
 * The settings of a tenant as answers show them.
 *
 * @param minimumGraceDays days that each credential can still be had back after its deletion
 * @param version 1 until they are changed for the first time
 */
record SettingsView(int minimumGraceDays, long version) {

    static final SettingsView UNCHANGED = new SettingsView(0, 1);

    SettingsView withMinimumGraceDays(int days) {
        return new SettingsView(days, version + 1);
    }
}
