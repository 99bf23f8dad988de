package io.jinliu.invariant;

import java.util.List;

/**
 * One thing made wrong.
 *
 * @param red the sentences it breaks, and no others
 * @param naming what the report must name
 */
record Plant(String name, List<String> red, Naming naming, Wrong wrong) {

    static Plant of(String name, String red, Naming naming, Wrong wrong) {
        return new Plant(name, List.of(red.split(" ", -1)), naming, wrong);
    }

    @Override
    public String toString() {
        return String.join(" ", red) + " " + name;
    }
}
