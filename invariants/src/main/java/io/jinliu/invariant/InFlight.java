package io.jinliu.invariant;

/**
 * Something that is still on its way. It is told and not excused: what is late by its own measure is judged all the same.
 *
 * @param number of what it is about
 */
record InFlight(String what, String number) {

    @Override
    public String toString() {
        return "%s (%s)".formatted(what, number);
    }
}
