package io.jinliu.points.loyalty;

import java.util.List;

/** All buyers of a period beside each other. */
public interface Standings {

    /** Who has points, most first, equal points in the order of their ids. */
    List<Standing> top(Period period, int limit);

    /** How many buyers have more. */
    long above(Period period, long points);

    record Standing(String buyer, long points) {}
}
