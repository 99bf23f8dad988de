package io.jinliu.bench.profile;

import java.util.Locale;

/** A part of a whole, in percent. */
public record Share(String name, double percent) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.1f %%", name, percent);
    }
}
