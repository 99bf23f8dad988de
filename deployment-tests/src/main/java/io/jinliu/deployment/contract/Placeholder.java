package io.jinliu.deployment.contract;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A <code>${name}</code> or <code>${name:default}</code> in a setting's text. */
record Placeholder(String name, boolean hasDefault) {

    private static final Pattern FORM = Pattern.compile("\\$\\{([^:}]+)(:[^}]*)?}");

    static Stream<Placeholder> in(String text) {
        return FORM.matcher(text).results().map(found -> new Placeholder(found.group(1), found.group(2) != null));
    }

    Setting setting() {
        return new Setting(name, false, !hasDefault, false);
    }
}
