/** Deals: moved through the stages of the pipeline, won (with an order) or lost with a reason. */
package crm.deal;
