@NullMarked
package io.jinliu.order;

import org.jspecify.annotations.NullMarked;
