package io.jinliu.tools;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The fields that Alipay and UnionPay sign. */
final class FormOptions {

    @Option(
            names = "--form",
            paramLabel = "FILE",
            description = {"URL 编码的表单，- 为标准输入。", "A form as it is sent, a=b&c=d, percent-encoded; - for standard input."
            })
    private @Nullable String form;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = {"未编码的参数。", "A field that is not encoded; takes the place of the form's."})
    private List<String> params = List.of();

    @Option(
            names = "--charset",
            defaultValue = "UTF-8",
            description = {"字符集，如 GBK。", "Of the fields, such as GBK (${DEFAULT-VALUE})."})
    private Charset charset = StandardCharsets.UTF_8;

    Form form(CommandSpec spec) {
        if (form == null && params.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Needed: --form or --param");
        }
        if (form == null) {
            return Form.plain(params);
        }
        var sent = Form.encoded(Form.utf8(ChannelCli.of(spec).bytes(form)), charset);
        return params.isEmpty() ? sent : sent.with(Form.plain(params));
    }

    Charset charset() {
        return charset;
    }
}
