package io.jinliu.tools;

import java.util.List;

/**
 * A text that a signature may have been made over.
 *
 * @param what what must have happened on the way if this one fits
 */
record Candidate(String what, byte[] text, String signature) {

    /** The text that counts, and others that betray a usual mistake when they fit. */
    record Candidates(String shown, Candidate right, List<Candidate> mistaken) {}
}
