package io.jinliu.tools;

import io.jinliu.tools.Candidate.Candidates;
import java.io.PrintStream;
import java.security.PublicKey;

/** Says whether a signature fits, over what, and if not, what would have fitted. */
final class Judgement {

    private final PrintStream out;
    private final PublicKey key;

    Judgement(PrintStream out, PublicKey key) {
        this.out = out;
        this.key = key;
    }

    /** @return the exit code */
    int of(Candidates candidates) {
        show(candidates.shown(), out);
        if (fits(candidates.right())) {
            out.println("Fits.");
            return ChannelCli.FITS;
        }
        out.println("Does not fit.");
        var explained = candidates.mistaken().stream().filter(this::fits).toList();
        explained.forEach(candidate -> out.println("Would have fitted: " + candidate.what()));
        if (explained.isEmpty()) {
            out.printf(
                    "Tried %d usual mistakes, none fits: another key, or another text.%n",
                    candidates.mistaken().size());
        }
        return ChannelCli.DOES_NOT;
    }

    static void show(String text, PrintStream out) {
        out.println("Signed text:");
        Printable.lines(text).lines().forEach(line -> out.println("  " + line));
    }

    private boolean fits(Candidate candidate) {
        return Rsa.verify(candidate.text(), candidate.signature(), key);
    }
}
