package io.jinliu.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording's samples of Java, each counted for the innermost library on its stack. */
public final class Samples {

    private static final String JAVA = "jdk.ExecutionSample";
    private static final String NOBODY = "only the JDK";

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    private Samples() {}

    public static Samples in(Path recording) throws IOException {
        var samples = new Samples();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getEventType().getName().equals(JAVA)) {
                    samples.add(classes(event));
                }
            }
        }
        return samples;
    }

    static Samples of(List<List<String>> stacks) {
        var samples = new Samples();
        stacks.forEach(stack -> samples.add(stack.stream()));
        return samples;
    }

    public int total() {
        return total;
    }

    /** The libraries with their percentages, largest first. */
    public List<Share> shares() {
        var shares = new ArrayList<Share>();
        counts.forEach((library, count) -> shares.add(new Share(library, 100.0 * count / total)));
        shares.sort(Comparator.comparingDouble(Share::percent).reversed());
        return List.copyOf(shares);
    }

    private void add(Stream<String> innermostFirst) {
        total++;
        var library = innermostFirst
                .flatMap(name -> Library.of(name).stream())
                .findFirst()
                .map(Library::title)
                .orElse(NOBODY);
        counts.merge(library, 1, Integer::sum);
    }

    private static Stream<String> classes(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        return stack == null
                ? Stream.of()
                : stack.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName());
    }
}
