package io.jinliu.order.particulars;

/** How much of a personal text others may see; counted in characters as people count them. */
final class Masks {

    private static final String HIDDEN = "****";

    private Masks() {}

    static String name(String name) {
        return firstOf(name, 1) + "**";
    }

    static String mobile(String mobile) {
        return mobile.length() < 8 ? HIDDEN : mobile.substring(0, 3) + HIDDEN + mobile.substring(mobile.length() - 4);
    }

    /** As far as the city, and never more than half of it. */
    static String address(String address) {
        return firstOf(address, Math.min(6, address.codePointCount(0, address.length()) / 2)) + HIDDEN;
    }

    static String all() {
        return HIDDEN;
    }

    private static String firstOf(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
