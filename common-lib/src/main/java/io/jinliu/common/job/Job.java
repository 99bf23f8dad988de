package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import java.time.Duration;

/**
 * Work done again and again on each physical database, by one process at a time. It must be right to be cut off at any
 * point and begun again.
 */
public interface Job {

    String name();

    /** Machine time between the end of one run and the start of the next. */
    Duration every();

    void run(Database database);
}
