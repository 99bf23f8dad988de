package io.jinliu.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    final DataFolder data;
    final ServiceSettings settings;

    ServiceSettingsTest(@TempDir Path folder) {
        this.data = new DataFolder(folder);
        this.settings = new ServiceSettings(new PortPlan(100), data, Secrets.of(data));
    }

    @Test
    void tell_a_service_where_everything_is_with_the_offset_applied() {
        assertThat(settings.of(Service.ORDER))
                .containsEntry("SERVER_PORT", "8181")
                .containsEntry(
                        "JINLIU_DATABASE_URLS",
                        "jdbc:mysql://127.0.0.1:8193/jinliu_order_0,jdbc:mysql://127.0.0.1:8193/jinliu_order_1")
                .containsEntry("JINLIU_DATABASE_USER", "jinliu_order")
                .containsEntry("JINLIU_DATABASE_OWNER_USER", "jinliu_order_owner")
                .containsEntry("JINLIU_BROKER_NAME_SERVER", "127.0.0.1:8194")
                .containsEntry("JINLIU_SECURITY_ISSUER", "http://127.0.0.1:8180")
                .containsEntry("JINLIU_PAYMENT_URL", "http://127.0.0.1:8182");
    }

    @Test
    void follow_the_layout_that_the_data_folder_says() {
        new Layouts(new Layout(4, 8), Optional.of(Layout.FIRST)).write(data);

        assertThat(settings.of(Service.POINTS))
                .containsEntry("JINLIU_DATABASE_TABLES", "8")
                .extractingByKey("JINLIU_DATABASE_URLS", STRING)
                .startsWith("jdbc:mysql://127.0.0.1:8193/jinliu_points_4x8_0,")
                .endsWith("/jinliu_points_4x8_3");
        assertThat(Layouts.of(data).kept()).hasValue(Layout.FIRST);
    }

    @Test
    void give_the_channels_to_payment_alone() throws IOException {
        Files.createDirectories(data.simulator());
        Files.writeString(data.channelSettings(), "JINLIU_WECHAT_APP_ID=wx0123\nJINLIU_WECHAT_API_V3_KEY=a=b\n");

        assertThat(settings.of(Service.PAYMENT))
                .containsEntry("JINLIU_WECHAT_APP_ID", "wx0123")
                .containsEntry("JINLIU_WECHAT_API_V3_KEY", "a=b")
                .containsEntry("JINLIU_WECHAT_NOTIFY_URL", "http://127.0.0.1:8180/callbacks/wechat/default");
        assertThat(settings.of(Service.ORDER)).doesNotContainKey("JINLIU_WECHAT_APP_ID");
    }

    @Test
    void let_the_gateway_know_every_client_and_no_database() {
        var gateway = settings.of(Service.GATEWAY);

        assertThat(gateway.get("JINLIU_DEV_ISSUER_CLIENTS"))
                .contains("order-service:" + settings.of(Service.ORDER).get("JINLIU_SECURITY_CLIENT_SECRET"));
        assertThat(gateway).doesNotContainKey("JINLIU_DATABASE_PASSWORD");
    }
}
