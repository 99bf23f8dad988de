package io.jinliu.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.sharding.Databases;
import io.jinliu.platform.engine.TestEngines;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Invariant I17 after each class of integration tests: no table, no message and no line of the log names anybody in
 * plain. What is found fails the class, whoever wrote it.
 */
final class NobodyIsNamed implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace OURS = Namespace.create(NobodyIsNamed.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        tests.getStore(OURS).put(LogEar.class, LogEar.listening());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        var ear = Objects.requireNonNull(tests.getStore(OURS).get(LogEar.class, LogEar.class));
        ear.close();
        var databases = SpringExtension.getApplicationContext(tests).getBean(Databases.class);
        assertThat(ear.leaks()).as("the log").isEmpty();
        assertThat(Leaks.inTables(databases)).as("the tables").isEmpty();
        assertThat(Leaks.inMessages(TestEngines.messages())).as("the broker").isEmpty();
    }
}
