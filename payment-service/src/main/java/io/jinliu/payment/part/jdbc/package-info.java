/** Where held parts are kept. */
@NullMarked
package io.jinliu.payment.part.jdbc;

import org.jspecify.annotations.NullMarked;
