package io.jinliu.payment.channel;

import java.util.Optional;

/** What came of asking for a bill. */
public sealed interface BillAnswer {

    /**
     * The file as it came; whether it is whole, its reader says.
     *
     * @param name as the channel calls it, or as it calls such files
     * @param sha1 of the unpacked file, in hex, where the channel said it in a signed answer
     */
    record Fetched(BillBytes bytes, String name, Optional<String> sha1) implements BillAnswer {}

    /** Nothing moved that day: the channel's definite word. */
    record Nothing() implements BillAnswer {}

    /** @param orNothing whether the same word means that nothing moved that day */
    record NotYet(boolean orNothing) implements BillAnswer {}

    /** @param why a word of the channel's or of ours, without anything personal */
    record Unavailable(String why) implements BillAnswer {}

    /** A file in memory. */
    final class BillBytes {

        private final byte[] content;

        public BillBytes(byte[] content) {
            this.content = content.clone();
        }

        public byte[] content() {
            return content.clone();
        }

        @Override
        public String toString() {
            return content.length + " bytes";
        }
    }
}
