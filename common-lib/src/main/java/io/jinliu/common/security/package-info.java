@NullMarked
package io.jinliu.common.security;

import org.jspecify.annotations.NullMarked;
