/** Computing measures from orders, keeping them, and telling how each number came about. */
package crm.measure;
