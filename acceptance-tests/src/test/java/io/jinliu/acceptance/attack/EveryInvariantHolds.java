package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.RunningSystem;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An attack that left its mark in the books has succeeded, whatever it was answered. */
final class EveryInvariantHolds implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext attacks) {
        var said = RunningSystem.jinliu("check");
        assertThat(said.code()).as(said.text()).isZero();
    }
}
