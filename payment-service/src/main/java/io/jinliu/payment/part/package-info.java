/** Several methods for one due: what is held of a wallet or a card until another method has paid the rest. */
@NullMarked
package io.jinliu.payment.part;

import org.jspecify.annotations.NullMarked;
