package io.jinliu.points.loyalty;

import java.util.List;

/** The points of buyers, each in his own slot. */
public interface PointsBook {

    /** Writes the entry, and moves the account and the periods by it, in the caller's transaction. */
    void enter(PointsEntry entry, List<Period> periods);

    PointsAccount account(String buyer);

    /** His entries below that number, newest first. */
    List<BookedEntry> entries(String buyer, long below, int limit);

    /** His points of a period; 0 if he has none. */
    long points(String buyer, Period period);
}
