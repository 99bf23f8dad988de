package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesIT {

    @ParameterizedTest
    @MethodSource("names")
    void ends_well_and_violates_nothing(String story) {
        var said = RunningSystem.jinliu("demo", "--story", story);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("0 violations");
    }

    @Test
    void an_unknown_story_lists_the_stories() {
        var said = RunningSystem.jinliu("demo", "--story", "unknown");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("late-payment", "refund-abnormal");
    }

    @Test
    void a_story_as_json_names_numbers_that_the_api_knows() {
        var said = RunningSystem.jinliu("demo", "--story", "duplicate-callbacks", "--json");
        assertThat(said.code()).as(said.text()).isZero();
        var orderNo = said.text().replaceAll("(?s).*\"orderNo\" : \"(\\d+)\".*", "$1");
        assertThat(RunningSystem.shop().explain(orderNo).status()).isEqualTo(200);
    }

    static Stream<String> names() {
        return Stories.all().stream().map(Story::name);
    }
}
