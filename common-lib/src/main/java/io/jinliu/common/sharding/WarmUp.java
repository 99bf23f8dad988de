package io.jinliu.common.sharding;

/**
 * A walk through what people wait for, before the service says that it is ready: ShardingSphere parses and Hibernate
 * builds each statement when it first runs. A service declares one bean or more; {@link WarmUps} takes them.
 */
@FunctionalInterface
public interface WarmUp {

    /**
     * Reads and writes by numbers and names that nobody has, and forgives the refusals that brings. It runs in a
     * transaction that is never committed; only what joins it may write.
     */
    void walk();
}
