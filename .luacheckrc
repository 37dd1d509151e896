-- One set of files for Lua 5.1 to 5.4, LuaJIT, Neovim and Pandoc.
std = "max"
max_line_length = 132
read_globals = { "vim", "pandoc", "PANDOC_SCRIPT_FILE", "PANDOC_VERSION" }
files["lua/stet-reader.lua"] = { globals = { "Reader", "ByteStringReader" } }
files["lua/stet/nvim/"] = { globals = { "vim" } } -- vim.wo, vim.g and the like are written through
files["lua/stet/runtime/"] = { globals = { "vim" } }
files["lua/stet/types.lua"] = { ignore = { ".*" } }
files["tests/nvim/"] = { globals = { "vim", "support" } }
files["tests/pandoc/"] = { globals = { "Pandoc" } }
