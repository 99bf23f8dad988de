package io.jinliu.platform.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu token}: what a person of a role would carry, from the gateway's development issuer. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "取得开发用令牌。 Prints a development token, and nothing else.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class TokenCommand implements Callable<Integer> {

    @ParentCommand
    private JinliuCli jinliu;

    @Option(names = "--role", required = true, description = "BUYER, MERCHANT, OPERATOR, FINANCE, AUDITOR")
    private String role;

    @Option(
            names = "--user",
            required = true,
            description = {"用户。", "The user."})
    private String user;

    @Option(
            names = "--merchant",
            description = {"商户。", "The merchant."})
    private @Nullable String merchant;

    @Override
    public Integer call() throws InterruptedException {
        var claims = new LinkedHashMap<String, String>();
        claims.put("role", role);
        claims.put("user", user);
        if (merchant != null) {
            claims.put("merchant", merchant);
        }
        jinliu.out().println(new DevelopmentToken(jinliu.workplace()).issue(claims));
        return 0;
    }
}
