/* where: the files that were installed with the command. It finds itself first: by the system where that tells (Linux), else by the
** name it was called by, as the shell does.
*/
#define _XOPEN_SOURCE 700
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

enum { PATH_SIZE = 4096 };

/* The first folder of PATH that holds `name` as a program, into path[PATH_SIZE]. */
static bool search(const char *name, char *path) {
  for (const char *at = getenv("PATH"); at && *at;) {
    size_t n = strcspn(at, ":");
    int k = snprintf(path, PATH_SIZE, "%.*s/%s", n < PATH_SIZE ? (int)n : 0, at, name);
    if (k > 0 && k < PATH_SIZE && access(path, X_OK) == 0) return true;
    at += n + (at[n] == ':');
  }
  return false;
}

static bool find_self(const char *called, char *path) { /* the folder of this program, links followed */
  char name[PATH_SIZE], whole[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", name, sizeof name - 1);
  if (n > 0) name[n] = 0;
  else if (strchr(called, '/')) snprintf(name, sizeof name, "%s", called);
  else if (!search(called, name)) return false;
  if (!realpath(name, whole) || strlen(whole) >= PATH_SIZE) return false;
  strcpy(path, whole);
  *strrchr(path, '/') = 0;
  return true;
}

bool find_script(const char *called, const char *script, char *path, size_t size) {
  static const char *const places[] = {"../share/stet",   "../share/lua/5.4", "../share/lua/5.3", "../share/lua/5.2",
                                       "../share/lua/5.1", "../lua",           "../../lua",        NULL};
  char folder[PATH_SIZE], name[PATH_SIZE + 64], whole[PATH_MAX];
  if (!find_self(called, folder)) return false;
  for (const char *const *p = places; *p; p++) {
    snprintf(name, sizeof name, "%s/%s/%s", folder, *p, script);
    if (access(name, R_OK) == 0 && realpath(name, whole) && strlen(whole) < size) return strcpy(path, whole), true;
  }
  return false;
}
