/* banned: functions that overflow, hide errors or keep hidden state do not compile here. The
 * Makefile includes this file before every source; the headers that declare the functions come
 * first. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

/* No bound on what is written. */
#pragma GCC poison strcpy strcat sprintf vsprintf gets stpcpy strncpy strncat
/* No error, or hidden state between calls. */
#pragma GCC poison atoi atol atoll atof strtok rand srand tmpnam tempnam mktemp
/* Static return buffers. */
#pragma GCC poison ctime asctime gmtime localtime
/* A shell in between, or a stack without limit. */
#undef alloca
#pragma GCC poison system popen alloca
/* The user's locale would change numbers and sorting, and with them the bytes written. */
#pragma GCC poison setlocale strcoll strxfrm

#endif
