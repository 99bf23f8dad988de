package io.jinliu.acceptance.story;

/** Something that happens to a shop's money, told step by step; ends by throwing {@link StoryFailed} if it goes wrong. */
public interface Story {

    /** As it is asked for: {@code ./jinliu demo --story <name>}. */
    String name();

    /** One sentence, Chinese and English. */
    String title();

    void tell(Stage stage);
}
