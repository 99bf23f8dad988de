@NullMarked
package io.jinliu.bill;

import org.jspecify.annotations.NullMarked;
