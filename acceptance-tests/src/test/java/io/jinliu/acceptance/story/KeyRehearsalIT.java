package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** WeChat Pay moves from its public key to a certificate, and we to another certificate, while people buy. */
class KeyRehearsalIT {

    @AfterAll
    static void everybody_who_comes_later_finds_one_key_of_theirs() {
        assertThat(RunningSystem.channels().keys("platform")).hasSize(1);
    }

    @Test
    void keys_are_replaced_while_people_buy_and_nothing_is_lost() {
        var said = RunningSystem.jinliu("keys", "rehearse", "--seed=12", "--modes=certificate", "--buyers=8");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("wechat signs with both in turn", "the old one is forgotten")
                .contains("wechat has forgotten the old one", " 0 broken", "0 violations");
    }

    @Test
    void a_mode_that_wechat_does_not_have_is_not_understood() {
        assertThat(RunningSystem.jinliu("keys", "rehearse", "--modes=magic").code())
                .isEqualTo(2);
    }
}
