import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { lostPhone } from './lost-phone-walk.ts';
import { makeSteps } from './steps.ts';

const step = makeSteps();
let house: House;
before(async () => {
  house = await openHouse(1);
});
after(() => house.close());
step('drill', () => lostPhone(house));
