package io.jinliu.invariant;

/** I18. Opened for real: a text that names a live key and was changed, or moved from another row, does not open. */
record SealedFieldsOpen() implements Invariant {

    @Override
    public String id() {
        return "I18";
    }

    @Override
    public String sentence() {
        return "Everything encrypted names a live key and opens under it, in its own row";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var encrypted : SealedFields.ALL) {
            encrypted.each(world, (row, field) -> {
                findings.examined(1);
                var text = row.text(field.column());
                var key = row.key("id") + " column=" + field.column();
                if (world.fieldKeys().keyOf(text).isEmpty()) {
                    findings.violated(row, encrypted.table(), key, "a live key id", "none");
                } else if (world.fieldKeys()
                        .open(text, SealedFields.context(row, field))
                        .isEmpty()) {
                    findings.violated(row, encrypted.table(), key, "a text that opens", "changed, or another row's");
                }
            });
        }
    }
}
