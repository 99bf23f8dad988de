package io.jinliu.gateway.limits;

/** Tells a channel's callback from everything else. */
final class Callbacks {

    private Callbacks() {}

    static boolean include(String path) {
        return path.startsWith("/callbacks/");
    }
}
