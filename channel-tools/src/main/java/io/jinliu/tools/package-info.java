/** {@code ./jinliu channel}: what channels sign, encrypt and write, looked at by hand. Knows no service and needs none. */
@NullMarked
package io.jinliu.tools;

import org.jspecify.annotations.NullMarked;
