package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.partner;
import static io.jinliu.simulator.WechatSharing.refused;
import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whom the merchant may share with, and that they are who he says. */
class WechatReceiversTest {

    static final String ADD = "/v3/profitsharing/receivers/add";

    final TestWorld world = new TestWorld();
    final WechatSharing sharing = new WechatSharing(world);

    @Test
    void adds_a_merchant_by_name_and_a_person_without() {
        var merchant = TestWorld.json(sharing.addPartner());
        var person = TestWorld.json(sharing.addPerson("openid1"));

        assertThat(merchant.get("account").asString()).isEqualTo(WechatSharing.PARTNER);
        assertThat(merchant.get("relation_type").asString()).isEqualTo("PARTNER");
        assertThat(merchant.has("name")).isTrue();
        assertThat(person.get("type").asString()).isEqualTo("PERSONAL_OPENID");
        assertThat(person.has("name")).isFalse();
        assertThat(sharing.addPartner().status()).isEqualTo(200);
    }

    @Test
    void refuses_a_merchant_whose_name_it_cannot_read() {
        var hidden = world.wechat.hidden("合伙人有限公司");

        refused(400, "PARAM_ERROR", world.wechat.post(ADD, partner(hidden)));
        refused(400, "PARAM_ERROR", added(partner("合伙人有限公司")));
        refused(400, "PARAM_ERROR", added(partner("")));
    }

    @Test
    void refuses_another_application_and_relations_it_does_not_know() {
        var hidden = world.wechat.hidden("合伙人有限公司");

        refused(400, "APPID_MCHID_NOT_MATCH", added(partner(hidden).put("appid", "wx2")));
        refused(400, "PARAM_ERROR", added(partner(hidden).put("relation_type", "FRIEND")));
        refused(400, "PARAM_ERROR", added(partner(hidden).put("relation_type", "CUSTOM")));
        refused(400, "PARAM_ERROR", added(partner(hidden).put("type", "BANK_CARD")));
        assertThat(added(partner(hidden).put("relation_type", "CUSTOM").put("custom_relation", "房东"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shares_with_a_name_only_if_it_is_the_right_one() {
        sharing.addPartner();
        var transaction = sharing.paid("T20260101", 100_00);

        refused(400, "INVALID_REQUEST", created(split(transaction, "S1", false, named("别人"))));
        assertThat(created(split(transaction, "S1", false, named("合伙人有限公司"))).status())
                .isEqualTo(200);
    }

    @Test
    void shares_with_persons_only_under_its_own_application() {
        sharing.addPerson("openid1");
        var transaction = sharing.paid("T20260101", 100_00);
        var asked = split(transaction, "S1", false, WechatSharing.receiver("PERSONAL_OPENID", "openid1", 1_00));

        refused(400, "APPID_MCHID_NOT_MATCH", sharing.create(asked.deepCopy().put("appid", "wx2")));
        assertThat(sharing.create(asked).status()).isEqualTo(200);
    }

    private ObjectNode named(String name) {
        return toPartner(1_00).put("name", world.wechat.hidden(name));
    }

    private Reply added(ObjectNode receiver) {
        return world.wechat.postHiding(ADD, receiver);
    }

    private Reply created(ObjectNode split) {
        return world.wechat.postHiding("/v3/profitsharing/orders", split);
    }
}
