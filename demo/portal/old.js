/* What old pages do: a date in the corner, by a library of 2014. ASCII only, for the page is GBK. */
jQuery(function ($) {
  var now = new Date();
  $('#today').html(now.getFullYear() + '-' + (now.getMonth() + 1) + '-' + now.getDate());
});
