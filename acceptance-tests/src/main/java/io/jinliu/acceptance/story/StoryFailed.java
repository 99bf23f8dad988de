package io.jinliu.acceptance.story;

/** The story did not go as it must. */
public final class StoryFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoryFailed(String what) {
        super(what);
    }
}
