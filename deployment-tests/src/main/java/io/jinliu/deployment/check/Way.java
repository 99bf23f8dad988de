package io.jinliu.deployment.check;

/**
 * One end of a connection, seen from a pod.
 *
 * @param peer a workload's name, {@code namespace …}, {@link #INTERNET} or {@link #ANYBODY}
 */
record Way(String peer, int port) {

    static final String INTERNET = "the internet";
    static final String ANYBODY = "anybody";

    static Way namespace(String name, int port) {
        return new Way("namespace " + name, port);
    }

    @Override
    public String toString() {
        return "%s at port %d".formatted(peer, port);
    }
}
