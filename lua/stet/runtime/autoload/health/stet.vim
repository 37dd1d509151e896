" For `:checkhealth stet` where stet's Lua files are on no 'runtimepath', as those of a rock.
function! health#stet#check() abort
  lua require("stet.health").check()
endfunction
