package io.jinliu.order.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void show_enough_to_recognise_and_too_little_to_find() {
        var receiver = new Receiver("张三", "15000000000", "江苏省南京市浦口区浦口大道12号");

        assertThat(receiver.masked()).isEqualTo(new Receiver("张**", "150****0000", "江苏省南京市****"));
    }

    @Test
    void hide_short_texts_too() {
        assertThat(new Receiver("李", "12345", "沪").masked()).isEqualTo(new Receiver("李**", "****", "****"));
    }

    @Test
    void do_not_cut_a_character_in_two() {
        assertThat(Masks.name("𠮷田")).isEqualTo("𠮷**");
    }

    @Test
    void a_person_does_not_show_in_text() {
        assertThat(new Receiver("张三", "15000000000", "江苏省")).asString().doesNotContain("三", "15000000000", "江苏");
        assertThat(new Invoice(Invoice.Type.COMPANY, "某某公司", "91310000MA1K00000X"))
                .asString()
                .doesNotContain("某某", "9131");
    }
}
