package io.jinliu.deployment.contract;

import java.util.Locale;

/**
 * One thing that can be set.
 *
 * @param property in Spring's form, {@code jinliu.database.owner-user}
 * @param many whether names may go on behind it, as those of lists and maps do
 * @param needed whether the service has no default of its own
 * @param playgroundOnly whether it is read in profile {@code local} and nowhere else
 */
record Setting(String property, boolean many, boolean needed, boolean playgroundOnly) {

    /** As the environment spells it: {@code JINLIU_DATABASE_OWNER_USER}. */
    String variable() {
        return variable(property);
    }

    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    boolean isSetBy(String variable) {
        return variable.equals(variable()) || (many && variable.startsWith(variable() + "_"));
    }

    /** @param given a property, or one entry of a list or a map */
    boolean isGivenBy(String given) {
        return given.equals(property)
                || (many && (given.startsWith(property + ".") || given.startsWith(property + "[")));
    }
}
