@NullMarked
package io.jinliu.common.jpa;

import org.jspecify.annotations.NullMarked;
