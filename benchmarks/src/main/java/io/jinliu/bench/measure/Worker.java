package io.jinliu.bench.measure;

import java.io.IOException;
import java.sql.SQLException;

/** One of several that do the same job side by side; used by one thread. */
public interface Worker extends AutoCloseable {

    /** A unit that was not done as asked. */
    int REFUSED = -1;

    /** One that was told to come back, since too much is asked for at once. */
    int SHED = -2;

    /** Nothing is left to do. */
    int EXHAUSTED = 0;

    /**
     * Does the job once.
     *
     * @return how many units that was, {@link #REFUSED}, {@link #SHED} or {@link #EXHAUSTED}
     */
    int work() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
