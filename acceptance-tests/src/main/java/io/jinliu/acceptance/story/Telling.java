package io.jinliu.acceptance.story;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.function.IntSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one story and ends by the check.
 *
 * <p>Exit codes: 0 it went as it must and no invariant is violated, 1 not so, 2 there is no such story.
 */
public final class Telling {

    private final URI gateway;
    private final URI simulator;
    private final PrintStream out;

    public Telling(URI gateway, URI simulator, PrintStream out) {
        this.gateway = gateway;
        this.simulator = simulator;
        this.out = out;
    }

    /** For a person to follow. */
    public int tell(String name, IntSupplier check) {
        var story = Stories.named(name);
        if (story.isEmpty()) {
            out.printf("There is no story '%s'. 没有这个故事。There are:%n", name);
            Stories.all().forEach(known -> out.printf("  %-20s %s%n", known.name(), known.title()));
            return 2;
        }
        out.printf("%n%s%n", story.get().title());
        var went = goes(story.get(), new Stage(gateway, simulator, out));
        return Math.max(check.getAsInt(), went ? 0 : 1);
    }

    /** As one JSON document: story, numbers, steps and whether all invariants hold. */
    public int tellAsJson(String name, IntSupplier check) {
        var story = Stories.named(name);
        if (story.isEmpty()) {
            return tell(name, check);
        }
        var stage = new Stage(gateway, simulator, new PrintStream(OutputStream.nullOutputStream()));
        var went = goes(story.get(), stage);
        var holds = check.getAsInt() == 0;
        var document = new LinkedHashMap<String, Object>();
        document.put("story", name);
        document.put("numbers", stage.numbers());
        document.put("steps", stage.steps());
        document.put("wentAsItMust", went);
        document.put("invariantsHold", holds);
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        return went && holds ? 0 : 1;
    }

    private static boolean goes(Story story, Stage stage) {
        stage.channels.heal();
        try {
            story.tell(stage);
            return true;
        } catch (StoryFailed | UncheckedIOException wrong) {
            stage.say("WRONG", String.valueOf(wrong.getMessage()));
            return false;
        } finally {
            stage.channels.heal();
        }
    }
}
