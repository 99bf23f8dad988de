package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu keys}: what an operator practises before he does it at the real channel. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "密钥轮换演练。 Practises replacing the channels' keys.")
@SuppressWarnings("NullAway.Init") // picocli sets what it finds
final class KeysCommand {

    @ParentCommand
    private JinliuCli jinliu;

    @Command(
            name = "rehearse",
            mixinStandardHelpOptions = true,
            description = {
                "在购物中轮换微信支付与商户的密钥，再核对每一分钱。",
                "Replaces WeChat Pay's keys and the merchant's while people buy, then checks every invariant."
            })
    int rehearse(
            @Option(
                            names = "--modes",
                            split = ",",
                            paramLabel = "MODE",
                            defaultValue = "certificate,public-key",
                            description = {
                                "依次换成：certificate、public-key。",
                                "What WeChat Pay changes to, one after the other (certificate,public-key)."
                            })
                    List<String> modes,
            @Option(
                            names = "--buyers",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = {"同时购物的人数（3）。", "How many buy at a time (3)."})
                    int buyers,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = {"随机种子（1）。", "Decides what is bought (1)."})
                    long seed)
            throws InterruptedException {
        if (buyers < 1
                || modes.stream()
                        .anyMatch(mode -> !List.of("certificate", "public-key").contains(mode))) {
            throw new IllegalArgumentException("At least one buyer, and modes certificate and public-key only");
        }
        var workplace = jinliu.workplace();
        if (workplace.status().isEmpty()
                && !new BringUp(workplace, jinliu.out(), false).up(Selection.everything(), false)) {
            return 1;
        }
        var words = new ArrayList<>(List.of("rehearse-keys", "--seed=" + seed, "--buyers=" + buyers));
        words.add("--modes=" + String.join(",", modes));
        var code = new Acceptance(workplace).run(false, words);
        jinliu.out().printf("It keeps running. Stop it: ./jinliu down%s%n", workplace.offsetOption());
        return code;
    }
}
