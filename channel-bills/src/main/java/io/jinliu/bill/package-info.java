/** What the channels say about a day, read from their files: a bill is understood to the last fen, or refused whole. */
@NullMarked
package io.jinliu.bill;

import org.jspecify.annotations.NullMarked;
